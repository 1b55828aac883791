package fr.crmdata.licensing;

import fr.crmdata.testing.SettingsContract;

public class SettingsTest extends SettingsContract {}
