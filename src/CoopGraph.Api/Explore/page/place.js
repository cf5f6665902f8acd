// The address of the pages of pictures, with the slash at its end. The scripts are one folder below it.
export const pages = new URL('../', import.meta.url);
