/** Figures, measured side by side in one run; see docs/performance.md. Nothing here is a test. */
package fr.crmdata.itests.bench;
