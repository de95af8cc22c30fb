"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");
  const articles = Array.from(document.querySelectorAll("article"));
  if (!articles.length) return;
  let texts = null;
  const apply = () => {
    const want = Object.fromEntries(new FormData(form));
    const words = want.text.trim().toLowerCase();
    if (words && !texts) texts = articles.map((article) => article.textContent.toLowerCase());
    let count = 0;
    articles.forEach((article, index) => {
      const data = article.dataset;
      const fits =
        (!want.kind || data.kind === want.kind) &&
        (!want.severity || data.severity === want.severity) &&
        (!want.rule || data.rule === want.rule) &&
        (!want.document || data.documents.includes(` ${want.document} `)) &&
        (!words || texts[index].includes(words));
      if (article.hidden === fits) article.hidden = !fits;
      if (fits) count += 1;
    });
    shown.textContent = `${count} of ${articles.length} findings`;
    none.hidden = count > 0;
  };
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) {
      form.reset();
      apply();
    }
    if (target && target.tagName === "ARTICLE") target.scrollIntoView();
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply, 0));
  addEventListener("hashchange", reveal);
  form.hidden = false;
  apply();
  reveal();
})();
