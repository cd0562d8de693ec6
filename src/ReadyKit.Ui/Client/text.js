// Texts by key, in the person's language. The layout hands them over; an app adds its own by AddTexts and ViewData["Texts"].
(function (kit) {
  'use strict';

  const { lang, dir } = document.documentElement;
  const language = lang || 'en';
  const plural = new Intl.PluralRules(language);
  const placeholder = /\{(\w+)\}/g;

  const find = key => {
    if (Object.hasOwn(kit.texts, key)) return kit.texts[key];
    // The key itself shows where a text is missing.
    console.warn(`There is no text ${key} on this page.`);
    return key;
  };

  // The text with its placeholders filled: t('billing.now.ends', { date }). A placeholder without a value stays as it is written.
  kit.t = (key, values) => find(key).replace(placeholder, (whole, name) => (values && Object.hasOwn(values, name) ? values[name] : whole));

  // The form of the text that the number asks for, under `<key>.one`, `<key>.other` … (Intl.PluralRules). The number fills {count}.
  kit.tn = (key, count, values) => {
    const form = `${key}.${plural.select(count)}`;
    return kit.t(Object.hasOwn(kit.texts, form) ? form : `${key}.other`, { count: kit.format.number(count), ...values });
  };

  // The text in pieces, those of its placeholders with their name.
  kit.textParts = key => find(key).split(/(\{\w+\})/).filter(Boolean)
    .map(part => (/^\{\w+\}$/.test(part) ? { name: part.slice(1, -1), text: part } : { text: part }));

  // What Vuetify says by itself, in another language than its own.
  kit.vuetifyLocale = () => {
    const own = {};
    for (const [key, text] of Object.entries(kit.texts)) {
      if (!key.startsWith('kit.vuetify.')) continue;
      const path = key.slice('kit.vuetify.'.length).split('.');
      const last = path.pop();
      path.reduce((node, name) => (node[name] ||= {}), own)[last] = text;
    }
    return { locale: language, fallback: 'en', rtl: { [language]: dir === 'rtl' }, messages: language === 'en' ? {} : { [language]: own } };
  };
})(window.ReadyKit);
