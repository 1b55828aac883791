package fr.crmdata.api.data;

import java.nio.file.Path;

/** Where an area keeps files that are not in a database, such as indexes. Outlives updates of the program. */
public interface DataFolder {

    /**
     * A folder of this installation, which is made if it is not there.
     *
     * @param name relative, with slashes, such as {@code index/contacts}; the same name is the same folder
     */
    Path of(String name);
}
