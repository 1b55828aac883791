/** Programs of their own, without a container: {@code bin/bank-read}. */
package fr.crmdata.billing.tool;
