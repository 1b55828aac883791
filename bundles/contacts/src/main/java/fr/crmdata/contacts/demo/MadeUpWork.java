package fr.crmdata.contacts.demo;

import fr.crmdata.api.contacts.ContactDetails.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What people who work with an address book write into it, made up. */
final class MadeUpWork {

    private static final List<String> ABOUT_PERSONS = List.of(
            "Rencontre au salon des métiers d’art. Intérêt marqué pour notre gamme chêne ; demande un tarif pour 40"
                    + " pièces.",
            "Préfère être appelé avant 9 h. Ne pas laisser de message au standard.",
            "A changé de poste en début d’année : s’occupe maintenant des achats de tout le groupe.",
            "Satisfait de la dernière livraison. Souhaite un devis pour la rénovation de l’accueil.",
            "Réclamation réglée : la pièce manquante est partie lundi par transporteur.",
            "Recommandé par un client de Rouen. Budget serré, décision attendue avant la fin du trimestre.",
            "Visite de l’atelier prévue avec son responsable technique ; prévoir une démonstration.",
            "Demande que les factures partent au service comptable, avec le numéro de commande en objet.");

    private static final List<String> ABOUT_ORGANISATIONS = List.of(
            "Appel d’offres attendu au printemps : trois lots, le nôtre est le deuxième.\n"
                    + "Demander le cahier des charges.",
            "Conditions négociées : paiement à 30 jours, remise de 5 % au-delà de 10 000 €.",
            "Déménagement prévu en septembre, nouvelle adresse à confirmer.",
            "Le contrat d’entretien arrive à échéance ; proposer la formule annuelle.",
            "Livraison possible uniquement le matin, quai B, hayon nécessaire.",
            "Deux interlocuteurs : la directrice pour les prix, l’atelier pour les délais.",
            "Client depuis douze ans. Ne jamais facturer le dépannage sans prévenir.",
            "Retard de paiement signalé par la comptabilité, échéancier accepté.");

    private static final List<String> TASKS = List.of(
            "Rappeler pour le devis",
            "Envoyer le catalogue",
            "Relancer la facture en attente",
            "Préparer la visite",
            "Confirmer la date de livraison",
            "Demander l’extrait Kbis",
            "Proposer un rendez-vous",
            "Vérifier l’adresse de facturation",
            "Souhaiter la bienvenue",
            "Prendre des nouvelles après la pose");

    private static final List<String> BETWEEN_PERSONS = List.of("manager", "assistant", "spouse", "recommended-by");
    private static final List<String> BETWEEN_ORGANISATIONS =
            List.of("parent-company", "supplier", "partner", "accountant");

    private MadeUpWork() {}

    static List<String> notes(Random random, Kind kind) {
        return some(random, kind == Kind.PERSON ? ABOUT_PERSONS : ABOUT_ORGANISATIONS, 4);
    }

    static List<String> tasks(Random random) {
        return some(random, TASKS, 3);
    }

    static String relation(Random random, boolean persons) {
        var kinds = persons ? BETWEEN_PERSONS : BETWEEN_ORGANISATIONS;
        return kinds.get(random.nextInt(kinds.size()));
    }

    static String report(String name) {
        return "Compte rendu de visite\n\nClient : " + name
                + "\n\nAccueil très cordial. Les mesures sont prises, les échantillons laissés sur place.\n"
                + "À suivre : devis sous huit jours, puis rendez-vous pour le choix des finitions.\n";
    }

    /** None to less than {@code most} of them, each once. */
    private static List<String> some(Random random, List<String> all, int most) {
        var mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, random.nextInt(most));
    }
}
