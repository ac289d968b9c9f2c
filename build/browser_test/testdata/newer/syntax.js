var optional = {}?.a; // syntax of ECMAScript 2020
