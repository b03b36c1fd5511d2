// The scripts of the site, for tests: the very files that a browser gets.

const FOLDER = new URL("../../plugins/inkoopkring_site/theme/assets/js/", import.meta.url);

/** A script by its place in the folder of scripts, such as `search/query.js`. */
export const script = (place) => import(new URL(place, FOLDER).href);
