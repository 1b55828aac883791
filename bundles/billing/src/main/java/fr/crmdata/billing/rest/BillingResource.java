package fr.crmdata.billing.rest;

/** A part of {@code /api/v1/billing}; whichever are there make the area. */
public interface BillingResource {}
