// What the pages of the address book do beyond the shell's attributes.
