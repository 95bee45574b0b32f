import { buildWidget } from "./start/widget.ts";

// For hosts that build the web app by themselves, such as Vercel; npm start and npm run dev do this on their own.
await buildWidget();
