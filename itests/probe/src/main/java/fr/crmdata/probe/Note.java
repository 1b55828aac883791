package fr.crmdata.probe;

/** What the probe keeps. */
public record Note(String id, String text) {}
