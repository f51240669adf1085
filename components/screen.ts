import { render, type ComponentChild } from 'preact';
import { text, uiDirection, uiLanguage, type TextKey } from '../storage/texts';
import './base.css';

/** Draws a page of the extension in the language of the browser. */
export function showScreen(screen: ComponentChild, title: TextKey = 'extensionName'): void {
  const { documentElement } = document;
  documentElement.lang = uiLanguage();
  documentElement.dir = uiDirection();
  document.title = text(title);
  render(screen, document.getElementById('app')!);
}
