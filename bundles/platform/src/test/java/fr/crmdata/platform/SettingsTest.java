package fr.crmdata.platform;

import fr.crmdata.testing.SettingsContract;

public class SettingsTest extends SettingsContract {}
