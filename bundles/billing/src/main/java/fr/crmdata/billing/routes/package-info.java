/** What moves by itself between the bank and the database. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.billing.routes;
