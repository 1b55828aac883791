package fr.crmdata.licensing.letters;

import fr.crmdata.licensing.office.Letters.Kind;
import fr.crmdata.licensing.office.Letters.Way;

/** A letter that is to be written: which one, how it goes, what it says. */
record Draft(Kind kind, Way way, Figures figures) {}
