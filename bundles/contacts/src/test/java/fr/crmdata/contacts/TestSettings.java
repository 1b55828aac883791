package fr.crmdata.contacts;

import java.lang.annotation.Annotation;

/** Small limits. */
@SuppressWarnings("all")
public class TestSettings implements ContactSettings {

    @Override
    public Class<? extends Annotation> annotationType() {
        return ContactSettings.class;
    }

    @Override
    public int import_megabytes() {
        return 2;
    }

    @Override
    public String drop_folder() {
        return "";
    }

    @Override
    public int drop_settle_seconds() {
        return 1;
    }

    @Override
    public int mail_megabytes() {
        return 1;
    }
}
