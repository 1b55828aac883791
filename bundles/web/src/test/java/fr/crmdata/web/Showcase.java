package fr.crmdata.web;

import java.time.Clock;

/** Serves all pages of the shell with made-up data, for looking at them: {@code http://localhost:8099}. */
final class Showcase {

    private Showcase() {}

    public static void main(String[] arguments) {
        var port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8099;
        var server = new WebServer(port, Clock.systemUTC(), "");
        server.add(new SampleArea());
        System.out.println("http://" + server.host()
                + " leila@bremond.example, olga@operator.example, nina@bremond.example: correct horse");
    }
}
