package fr.crmdata.contacts.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import javax.ws.rs.core.Response;

/**
 * Long work has begun.
 *
 * @param job its id: look at {@code /api/v1/jobs/<job>} until its state is DONE, FAILED or CANCELLED
 */
@Schema(name = "StartedJob", description = "Look at /api/v1/jobs/{job} until its state is DONE, FAILED or CANCELLED")
record Started(String job) {

    static Response answer(String job) {
        return answer(job, new Started(job));
    }

    /** 202 with the job's address and something else to say. */
    static Response answer(String job, Object body) {
        return Response.accepted(body)
                .location(URI.create("/api/v1/jobs/" + job))
                .build();
    }
}
