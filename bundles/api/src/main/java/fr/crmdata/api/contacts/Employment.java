package fr.crmdata.api.contacts;

/**
 * Where a person works, by the organisation's name.
 *
 * @param organisation its name; never empty
 * @param department within it; empty text when unknown
 * @param jobTitle what the person is there; empty text when unknown
 */
public record Employment(String organisation, String department, String jobTitle) {

    public Employment {
        organisation = organisation.strip();
        department = department.strip();
        jobTitle = jobTitle.strip();
        if (organisation.isEmpty()) {
            throw new IllegalArgumentException("an employer needs a name");
        }
    }

    public static Employment at(String organisation) {
        return new Employment(organisation, "", "");
    }
}
