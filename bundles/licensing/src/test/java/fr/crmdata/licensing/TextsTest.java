package fr.crmdata.licensing;

import fr.crmdata.testing.TextsContract;

public class TextsTest extends TextsContract {}
