/** Used by the build only: the databases with which a first start begins. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.databases;
