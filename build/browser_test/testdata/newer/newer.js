// Each line has one thing that Chromium 86 doesn't have.
[1].at(0);
structuredClone({});
Object.hasOwn({}, "a");
document.startViewTransition(function () {});
crypto.randomUUID();
document.body.checkVisibility();
