/** What every bundle must do; its tests extend these classes. */
package fr.crmdata.testing;
