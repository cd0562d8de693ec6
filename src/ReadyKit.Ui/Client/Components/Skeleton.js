// Holds the place of rows that are on their way, as tall as they will be.
const component = { props: { rows: { type: Number, default: 4 } } };
