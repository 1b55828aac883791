package fr.crmdata.contacts.search;

/** How far a search goes to find something; each includes the ones before. */
enum Reach {
    /** Words and their beginnings. */
    BEGINNINGS,
    /** Any part of a word, unless there are many words and this one is known. */
    PARTS,
    /** Words with typing errors; where there are many words, only in those that nobody's card has. */
    TYPOS,
    /** The same in all words: each of them may be another than was meant. */
    TYPOS_IN_ALL
}
