/**
 * The operator's database, one for each client, and the one transaction of a use case over them.
 *
 * <p>The platform's own tables are written in plain SQL: they are few, on the path of every request, and needed before any
 * entity manager exists. Areas work with entities.
 */
package fr.crmdata.platform.data;
