/** A bank that answers in demo mode, so that the whole way of the money can be seen. */
@org.jspecify.annotations.NullMarked
package fr.crmdata.billing.demo;
