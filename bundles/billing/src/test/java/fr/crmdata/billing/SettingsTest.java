package fr.crmdata.billing;

import fr.crmdata.testing.SettingsContract;

public class SettingsTest extends SettingsContract {}
