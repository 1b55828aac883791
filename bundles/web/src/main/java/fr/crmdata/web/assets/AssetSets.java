package fr.crmdata.web.assets;

import java.util.Optional;

/** The files of all areas that are there just now. */
public interface AssetSets {

    /** @param area first segment of the area's addresses */
    Optional<AssetSet> of(String area);
}
