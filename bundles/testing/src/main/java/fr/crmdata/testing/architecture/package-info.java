/** The rules that ArchUnit checks in every bundle. */
package fr.crmdata.testing.architecture;
