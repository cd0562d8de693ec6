// One line at the bottom after something was done or refused; ReadyKit.notify(text, error) shows it.
const component = { data: () => ({ bar: ReadyKit.snackbar }) };
