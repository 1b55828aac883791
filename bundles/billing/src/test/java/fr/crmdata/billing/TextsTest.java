package fr.crmdata.billing;

import fr.crmdata.testing.TextsContract;

public class TextsTest extends TextsContract {}
