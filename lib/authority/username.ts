/** What a username is made of: short enough to be dictated, and the same whichever keyboard it is typed on. */
export const USERNAME = /^[a-z][a-z0-9._-]{2,29}$/;

/** A username as it is kept: without blanks around it, in small letters. */
export const normalUsername = (typed: string): string => typed.trim().toLowerCase();

/** Long enough that guessing within the limits of sign-in leads nowhere; no rule of kinds of characters, which only makes people write it down. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;
