/** The built product, unpacked and started for tests. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.itests.product;
