package fr.crmdata.api;

import fr.crmdata.testing.TextsContract;

public class TextsTest extends TextsContract {}
