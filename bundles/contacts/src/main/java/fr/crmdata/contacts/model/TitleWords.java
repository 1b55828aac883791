package fr.crmdata.contacts.model;

import fr.crmdata.contacts.model.Target.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What columns are called, in French and English, by people and by the exports of other programs. */
final class TitleWords {

    private static final Map<String, Part> TITLES = new HashMap<>();

    static {
        titles(
                Part.IGNORE,
                "cree le",
                "modifie le",
                "created",
                "updated",
                "created at",
                "updated at",
                "date de creation",
                "date de modification",
                "date modification",
                "creation date",
                "last modified");
        titles(
                Part.NAME,
                "name",
                "full name",
                "nom complet",
                "display name",
                "nom et prenom",
                "nom prenom",
                "prenom nom",
                "contact",
                "interlocuteur",
                "nom du contact",
                "denomination",
                "libelle",
                "intitule",
                "file as",
                "fn");
        titles(
                Part.HONORIFIC,
                "civilite",
                "titre de civilite",
                "title",
                "prefix",
                "name prefix",
                "honorific",
                "genre",
                "salutation");
        titles(Part.FIRST_NAME, "prenom", "prenoms", "first name", "firstname", "given name", "forename");
        titles(
                Part.LAST_NAME,
                "nom",
                "nom de famille",
                "last name",
                "lastname",
                "family name",
                "surname",
                "nom d usage");
        titles(
                Part.ORGANISATION,
                "raison sociale",
                "societe",
                "entreprise",
                "organisation",
                "organization",
                "organisme",
                "company",
                "company name",
                "account name",
                "etablissement",
                "employeur",
                "employer",
                "nom de l entreprise",
                "nom societe",
                "nom de la societe",
                "organization name",
                "structure",
                "compte",
                "enseigne");
        titles(Part.DEPARTMENT, "departement service", "service", "department", "organization department", "direction");
        titles(
                Part.JOB_TITLE,
                "fonction",
                "poste",
                "job title",
                "jobtitle",
                "titre",
                "organization title",
                "position",
                "role",
                "metier",
                "qualite",
                "intitule du poste");
        titles(Part.KIND, "type", "kind", "type de contact", "nature", "personne ou organisation");
        titles(Part.STATUS, "statut", "status", "etat", "statut commercial", "lifecycle stage");
        titles(
                Part.PHONE,
                "telephone",
                "tel",
                "phone",
                "phone number",
                "numero",
                "numero de telephone",
                "n de telephone",
                "telephone fixe",
                "tel fixe",
                "fixe",
                "business phone",
                "work phone",
                "telephone bureau",
                "tel bureau",
                "telephone professionnel",
                "tel pro",
                "standard",
                "primary phone",
                "phone value",
                "autres telephones",
                "other phone",
                "other phones",
                "telephone principal",
                "ligne directe",
                "company main phone",
                "telephones");
        titles(
                Part.MOBILE,
                "mobile",
                "portable",
                "telephone mobile",
                "telephone portable",
                "tel mobile",
                "tel portable",
                "gsm",
                "mobile phone",
                "cell",
                "cell phone",
                "cellulaire");
        titles(Part.HOME_PHONE, "telephone domicile", "tel domicile", "home phone", "telephone personnel", "tel perso");
        titles(Part.FAX, "fax", "telecopie", "telecopieur", "numero de fax", "business fax", "fax number", "home fax");
        titles(
                Part.EMAIL,
                "e mail",
                "email",
                "mail",
                "courriel",
                "adresse e mail",
                "adresse email",
                "adresse mail",
                "mel",
                "e mail address",
                "email address",
                "adresse electronique",
                "request email",
                "e mail value",
                "adresse courriel",
                "email professionnel",
                "e mail professionnel",
                "autres e mails",
                "other e mails",
                "emails",
                "e mails");
        titles(Part.HOME_EMAIL, "e mail personnel", "email personnel", "mail perso", "personal email", "home e mail");
        titles(
                Part.ADDRESS,
                "adresse",
                "address",
                "rue",
                "street",
                "voie",
                "adresse postale",
                "complement",
                "complement d adresse",
                "complement adresse",
                "street address",
                "business street",
                "home street",
                "address line",
                "address street",
                "numero et voie",
                "libelle voie",
                "ligne adresse");
        titles(
                Part.POSTAL_CODE,
                "code postal",
                "cp",
                "postal code",
                "postcode",
                "zip",
                "zip code",
                "business postal code",
                "home postal code",
                "address postal code",
                "codepostal");
        titles(
                Part.TOWN,
                "ville",
                "commune",
                "localite",
                "town",
                "city",
                "business city",
                "home city",
                "address city",
                "bureau distributeur");
        titles(
                Part.COUNTRY,
                "pays",
                "country",
                "business country region",
                "country region",
                "home country region",
                "address country");
        titles(Part.ADDRESS_LABEL, "type d adresse", "address type");
        titles(
                Part.WHOLE_ADDRESS,
                "adresse complete",
                "full address",
                "autres adresses",
                "other addresses",
                "address formatted");
        titles(
                Part.WEB_SITE,
                "site web",
                "site",
                "site internet",
                "web",
                "website",
                "web site",
                "web page",
                "url",
                "home page",
                "homepage",
                "page web",
                "sites web",
                "web sites",
                "website value");
        titles(Part.SIREN, "siren", "numero siren", "n siren");
        titles(Part.SIRET, "siret", "numero siret", "n siret", "siret siege");
        titles(
                Part.VAT,
                "tva",
                "numero de tva",
                "n tva",
                "tva intracommunautaire",
                "numero tva intracommunautaire",
                "vat",
                "vat number",
                "vat id",
                "tva intra");
        titles(
                Part.BIRTHDAY,
                "date de naissance",
                "naissance",
                "anniversaire",
                "birthday",
                "birth date",
                "date of birth",
                "ne le");
        titles(
                Part.TAGS,
                "etiquettes",
                "etiquette",
                "tags",
                "tag",
                "categories",
                "categorie",
                "category",
                "mots cles",
                "labels",
                "tag string",
                "groupes",
                "group membership",
                "segment",
                "secteur");
        titles(
                Part.OWNER,
                "proprietaire",
                "owner",
                "commercial",
                "responsable",
                "charge de clientele",
                "suivi par",
                "account manager",
                "contact owner",
                "e mail du proprietaire");
        titles(Part.TEAM, "equipe", "team");
        titles(
                Part.REFERENCE,
                "reference",
                "ref",
                "id",
                "identifiant",
                "code",
                "code client",
                "numero client",
                "n client",
                "customer number",
                "external id",
                "record id",
                "id externe",
                "num client");
        titles(
                Part.DESCRIPTION,
                "description",
                "commentaire",
                "commentaires",
                "remarque",
                "remarques",
                "comment",
                "comments",
                "observations",
                "observation");
        titles(Part.NOTE, "note", "notes", "historique");
        titles(Part.DETAILS, "coordonnees", "details");
    }

    private TitleWords() {}

    private static void titles(Part part, String... titles) {
        for (var title : titles) {
            TITLES.put(title, part);
        }
    }

    /** The part of exactly this title; a number at its end or in its middle is passed over. */
    static Optional<Part> part(List<String> words) {
        var plain = words.stream().filter(word -> !isNumber(word)).toList();
        return Optional.ofNullable(TITLES.get(String.join(" ", plain)));
    }

    /** The part of a longer title that holds a known one: its first or its last words. */
    static Optional<Part> partOfSome(List<String> words) {
        for (var length = words.size() - 1; length >= 1; length--) {
            var first = TITLES.get(String.join(" ", words.subList(0, length)));
            if (first != null) {
                return Optional.of(first);
            }
            var last = TITLES.get(String.join(" ", words.subList(words.size() - length, words.size())));
            if (last != null) {
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    /** 2 for {@code Adresse 2}, 1 when there is no number. */
    static int position(List<String> words) {
        return words.stream()
                .filter(TitleWords::isNumber)
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= 9)
                .findFirst()
                .orElse(1);
    }

    private static boolean isNumber(String word) {
        return word.length() == 1 && Character.isDigit(word.charAt(0));
    }
}
