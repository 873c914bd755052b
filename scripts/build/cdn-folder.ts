/** Where the files for a script tag are made: beside `dist`, which a build of the packages makes anew and would take them along with. */
export const cdnFolder = 'packages/elements/cdn'
