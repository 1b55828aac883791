package fr.crmdata.contacts.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who asks and when: what relative conditions depend on.
 *
 * @param team of the user; empty when there is none
 * @param openPairs ids of the contacts that are in an open pair; looked up only when asked for
 */
record Asked(String user, Optional<String> team, LocalDate today, ZoneId zone, Supplier<Set<String>> openPairs) {}
