package fr.crmdata.contacts.demo;

import fr.crmdata.api.contacts.Draft;
import fr.crmdata.api.contacts.Draft.AddressText;
import fr.crmdata.api.contacts.Draft.EmailText;
import fr.crmdata.api.contacts.Draft.PhoneText;
import fr.crmdata.api.contacts.DraftBuilder;
import fr.crmdata.contacts.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up contacts, the same ones for the same seed. */
final class MadeUp {

    /** Set aside for films by the numbering plan, by the first digit: nobody is called by them. */
    private static final List<String> FILM_NUMBERS = List.of("", "019900", "026191", "035301", "046571", "053649");

    private static final String FILM_MOBILES = "063998";

    /** Out of ten contacts so many are organisations. */
    private static final int ORGANISATIONS = 4;

    private static final int ONE_DUPLICATE_IN = 40;
    private static final String[] STATUSES = {
        "prospect", "prospect", "customer", "customer", "customer", "", "former-customer"
    };

    private final WordLists words = new WordLists();
    private final Random random;
    private final List<String> owners;
    private final List<Company> companies = new ArrayList<>();

    /** @param owners ids of users who look after contacts */
    MadeUp(long seed, List<String> owners) {
        this.random = new Random(seed);
        this.owners = List.copyOf(owners);
    }

    /** What its people have in common. */
    private record Company(String name, String domain, Place place, String switchboard) {}

    private record Place(String postalCode, String town, int digit) {}

    List<Draft> contacts(int many) {
        var drafts = new ArrayList<Draft>(many);
        while (drafts.size() < many) {
            var draft = random.nextInt(10) < ORGANISATIONS || companies.isEmpty() ? organisation() : person();
            drafts.add(draft.build());
            if (random.nextInt(ONE_DUPLICATE_IN) == 0 && drafts.size() < many) {
                drafts.add(again(drafts.get(drafts.size() - 1)));
            }
        }
        return drafts;
    }

    private DraftBuilder organisation() {
        var trade = word("trades");
        var name = trade + " " + word("names") + (random.nextInt(3) == 0 ? "" : " " + word("forms"));
        var domain = domain(name);
        var place = place();
        var company = new Company(name, domain, place, number(place));
        companies.add(company);
        var siren = siren();
        var draft = Draft.builder()
                .kind("organisation")
                .name(name)
                .phone(new PhoneText(company.switchboard(), "", "work", "Standard"))
                .email(EmailText.of("contact@" + domain))
                .address(address(place, "work"))
                .webSite("https://www." + domain)
                .siren(siren)
                .custom(DemoFields.SECTOR, word("sectors"))
                .custom(DemoFields.STAFF, Integer.toString(1 + random.nextInt(random.nextInt(250) + 1)));
        if (random.nextInt(3) > 0) {
            draft.siret(siret(siren)).vat(vat(siren));
        }
        if (random.nextInt(4) == 0) {
            draft.phone(new PhoneText(number(place), "", "fax", ""));
        }
        if (random.nextInt(6) == 0) {
            draft.address(address(place(), "billing"));
        }
        return common(draft);
    }

    private DraftBuilder person() {
        var woman = random.nextBoolean();
        var first = word(woman ? "women" : "men");
        var last = word("names");
        var draft =
                Draft.builder().honorific(woman ? "Mme" : "M.").firstName(first).lastName(last);
        if (random.nextInt(4) == 0) {
            var place = place();
            draft.address(address(place, "home"))
                    .phone(new PhoneText(mobile(), "", "mobile", ""))
                    .email(new EmailText(mailbox(first, last) + "@courrier.example", "home"));
        } else {
            var company = companies.get(random.nextInt(companies.size()));
            var extension = random.nextInt(3) == 0 ? Integer.toString(100 + random.nextInt(900)) : "";
            draft.jobTitle(word("titles"))
                    .employment(new Draft.EmploymentText(company.name(), "", ""))
                    .phone(new PhoneText(company.switchboard(), extension, "work", ""))
                    .email(EmailText.of(mailbox(first, last) + "@" + company.domain()))
                    .address(address(company.place(), "work"));
            if (random.nextInt(2) == 0) {
                draft.phone(new PhoneText(mobile(), "", "mobile", random.nextInt(5) == 0 ? word("comments") : ""));
            }
        }
        if (random.nextInt(8) == 0) {
            draft.birthday("19%02d-%02d-%02d"
                    .formatted(50 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        }
        return common(draft.custom(DemoFields.NEWSLETTER, random.nextInt(3) == 0 ? "oui" : "non"));
    }

    private DraftBuilder common(DraftBuilder draft) {
        draft.status(STATUSES[random.nextInt(STATUSES.length)]);
        for (var tags = random.nextInt(4) - 1; tags > 0; tags--) {
            draft.tag(word("tags"));
        }
        if (!owners.isEmpty() && random.nextInt(4) > 0) {
            draft.owner(owners.get(random.nextInt(owners.size())));
        }
        if (random.nextInt(5) == 0) {
            draft.description(word("descriptions"));
        }
        if (random.nextInt(7) == 0) {
            draft.custom(
                    DemoFields.RENEWAL, "2027-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
        }
        return draft;
    }

    /** The same contact once more, as somebody else typed it: accents left out, fewer fields. */
    private static Draft again(Draft one) {
        var draft = Draft.builder()
                .kind(one.kind())
                .name(plain(one.name()))
                .firstName(plain(one.firstName()))
                .lastName(plain(one.lastName()).toUpperCase(Locale.ROOT));
        one.phones().stream().limit(1).forEach(phone -> draft.phone(phone.number()));
        one.emails().stream().limit(1).forEach(draft::email);
        one.addresses().stream()
                .limit(1)
                .forEach(address ->
                        draft.address(new AddressText(List.of(), address.postalCode(), plain(address.town()), "", "")));
        return draft.build();
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private String word(String list) {
        return words.one(list, random);
    }

    private Place place() {
        var town = word("towns");
        return new Place(
                town.substring(0, 5), town.substring(6, town.length() - 2), town.charAt(town.length() - 1) - '0');
    }

    private AddressText address(Place place, String label) {
        var street = (1 + random.nextInt(120)) + (random.nextInt(12) == 0 ? " bis" : "") + ", " + word("streets");
        return new AddressText(List.of(street), place.postalCode(), place.town(), "", label);
    }

    private String number(Place place) {
        return FILM_NUMBERS.get(place.digit()) + "%04d".formatted(random.nextInt(10_000));
    }

    private String mobile() {
        return FILM_MOBILES + "%04d".formatted(random.nextInt(10_000));
    }

    private static String mailbox(String first, String last) {
        return Words.normalise(first).replace(' ', '-') + "."
                + Words.normalise(last).replace(' ', '-');
    }

    private static String domain(String name) {
        return Words.normalise(name).replace(' ', '-') + ".example";
    }

    /** From a range that the register has not reached yet. */
    private String siren() {
        return withKey("99" + "%06d".formatted(500_000 + random.nextInt(500_000)));
    }

    private static String siret(String siren) {
        return withKey(siren + "0001");
    }

    private static String vat(String siren) {
        var number = Integer.parseInt(siren);
        return "FR%02d%s".formatted((12 + 3 * (number % 97)) % 97, siren);
    }

    /** The digits with the key that Luhn's rule asks for behind them. */
    private static String withKey(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
