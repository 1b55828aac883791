package fr.crmdata.billing.office;

import fr.crmdata.billing.model.mandate.Scheme;

/** Mandates on paper, to be signed: PDF in the payer's language, with what is known filled in. */
public interface MandateForms {

    /** Of a mandate that there is. Needs {@code billing:read}. */
    Form of(String reference);

    /**
     * Of the mandate that a contract would have next, under the reference that it would get. Needs {@code billing:read}.
     *
     * @throws fr.crmdata.api.Refusal when there is no such contract, it is no business's and the scheme is for businesses, or our own
     *     identifier is missing
     */
    Form blank(String contract, Scheme scheme);

    /**
     * For a client's administrator: of the latest mandate of that scheme that is neither revoked nor lapsed, or else a new one. Needs
     * {@code billing:own}.
     *
     * @throws fr.crmdata.api.Refusal when the contract is not the caller's own
     */
    Form mine(String contract, Scheme scheme);

    /** A form as PDF under the reference of its mandate. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Form(String reference, byte[] pdf) {}
}
