package fr.crmdata.contacts;

import fr.crmdata.testing.SettingsContract;

public class SettingsTest extends SettingsContract {}
