package fr.crmdata.itests.container;

import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/** All of them in one container: the only class that is run from outside. */
@RunWith(Suite.class)
@Suite.SuiteClasses({BundlesInContainer.class, ServicesInContainer.class})
public class ContainerSuite {}
