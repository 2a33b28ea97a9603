/** Of the only account in an office of the benches. */
export const benchPin = '294817';
