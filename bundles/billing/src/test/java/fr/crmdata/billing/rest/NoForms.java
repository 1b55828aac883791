package fr.crmdata.billing.rest;

import fr.crmdata.billing.model.mandate.Scheme;
import fr.crmdata.billing.office.MandateForms;

/** Prints nothing. */
final class NoForms implements MandateForms {

    @Override
    public Form of(String reference) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Form blank(String contract, Scheme scheme) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Form mine(String contract, Scheme scheme) {
        throw new UnsupportedOperationException();
    }
}
