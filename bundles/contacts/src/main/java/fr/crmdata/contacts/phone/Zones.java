package fr.crmdata.contacts.phone;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Time zones of countries and territories that have one, as far as French companies call there (IANA time zone database).
 * Countries with several are left out on purpose: a wrong hour is worse than none.
 */
final class Zones {

    private static final Map<String, String> BY_REGION = Map.ofEntries(
            Map.entry("FR", "Europe/Paris"),
            Map.entry("MC", "Europe/Monaco"),
            Map.entry("RE", "Indian/Reunion"),
            Map.entry("YT", "Indian/Mayotte"),
            Map.entry("GP", "America/Guadeloupe"),
            Map.entry("BL", "America/St_Barthelemy"),
            Map.entry("MF", "America/Marigot"),
            Map.entry("MQ", "America/Martinique"),
            Map.entry("GF", "America/Cayenne"),
            Map.entry("PM", "America/Miquelon"),
            Map.entry("NC", "Pacific/Noumea"),
            Map.entry("WF", "Pacific/Wallis"),
            Map.entry("BE", "Europe/Brussels"),
            Map.entry("CH", "Europe/Zurich"),
            Map.entry("LU", "Europe/Luxembourg"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("IT", "Europe/Rome"),
            Map.entry("GB", "Europe/London"),
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("AT", "Europe/Vienna"),
            Map.entry("AD", "Europe/Andorra"),
            Map.entry("PL", "Europe/Warsaw"),
            Map.entry("CZ", "Europe/Prague"),
            Map.entry("SE", "Europe/Stockholm"),
            Map.entry("DK", "Europe/Copenhagen"),
            Map.entry("GR", "Europe/Athens"),
            Map.entry("RO", "Europe/Bucharest"),
            Map.entry("MA", "Africa/Casablanca"),
            Map.entry("DZ", "Africa/Algiers"),
            Map.entry("TN", "Africa/Tunis"),
            Map.entry("SN", "Africa/Dakar"),
            Map.entry("CI", "Africa/Abidjan"),
            Map.entry("CM", "Africa/Douala"),
            Map.entry("MG", "Indian/Antananarivo"),
            Map.entry("MU", "Indian/Mauritius"));

    private Zones() {}

    static Optional<ZoneId> of(String region) {
        return Optional.ofNullable(BY_REGION.get(region)).map(ZoneId::of);
    }
}
