package fr.crmdata.billing.formats.xml;

/** A text of an XML file, with its place. */
record Leaf(String text, long line, long column) {}
