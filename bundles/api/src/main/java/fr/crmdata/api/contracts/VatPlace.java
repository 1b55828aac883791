package fr.crmdata.api.contracts;

/** Where a client is for VAT: services to a business are taxed where it is established (CGI 259-1). */
public enum VatPlace {

    /** Metropolitan France and Monaco, and whoever names no VAT number of another member state: the French rate. */
    FRANCE,

    /** Guadeloupe, Martinique, Réunion: French VAT at the rate of these departments (CGI 296). */
    OVERSEAS,

    /** French Guiana, Mayotte: VAT is not applied (CGI 294-1). */
    OVERSEAS_UNTAXED,

    /** A business with the VAT number of another member state, which owes VAT itself (CGI 283-2; directive 2006/112/EC, article 196). */
    MEMBER_STATE,

    /** Outside the European Union, French collectivities with a tax of their own among them: outside the scope of French VAT (CGI 259-1). */
    ABROAD
}
