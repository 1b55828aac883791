package fr.crmdata.platform;

import fr.crmdata.testing.TextsContract;

public class TextsTest extends TextsContract {}
