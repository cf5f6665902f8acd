# syntax=docker/dockerfile:1
# The API with its seed data, the IDE and the page of pictures. Build it, and run it with the embedded store, which needs nothing else:
#
#   docker build -t coopgraph .
#   docker run --rm -p 127.0.0.1:8080:8080 -v coopgraph:/app/data coopgraph

# Exact tags, so that a build next month is the build of today. Digests would be stricter still; they could not be looked up where this file was written.
FROM node:24.11.0-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble AS build
# Node fetches the IDE, and what draws the pictures, while the API is built.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
ENV CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Packages first, so that a change of the code does not fetch them again.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/CoopGraph/CoopGraph.csproj src/CoopGraph/packages.lock.json src/CoopGraph/
COPY src/CoopGraph.Seeding/CoopGraph.Seeding.csproj src/CoopGraph.Seeding/packages.lock.json src/CoopGraph.Seeding/
COPY src/CoopGraph.Embedded/CoopGraph.Embedded.csproj src/CoopGraph.Embedded/packages.lock.json src/CoopGraph.Embedded/
COPY src/CoopGraph.Neo4j/CoopGraph.Neo4j.csproj src/CoopGraph.Neo4j/packages.lock.json src/CoopGraph.Neo4j/
COPY src/CoopGraph.Stores/CoopGraph.Stores.csproj src/CoopGraph.Stores/packages.lock.json src/CoopGraph.Stores/
COPY src/CoopGraph.Engine/CoopGraph.Engine.csproj src/CoopGraph.Engine/packages.lock.json src/CoopGraph.Engine/
COPY src/CoopGraph.Reports/CoopGraph.Reports.csproj src/CoopGraph.Reports/packages.lock.json src/CoopGraph.Reports/
COPY src/CoopGraph.Cli/CoopGraph.Cli.csproj src/CoopGraph.Cli/packages.lock.json src/CoopGraph.Cli/
COPY src/CoopGraph.Api/CoopGraph.Api.csproj src/CoopGraph.Api/packages.lock.json src/CoopGraph.Api/
COPY src/CoopGraph.Api/Ide/ src/CoopGraph.Api/Ide/
COPY src/CoopGraph.Api/GraphiQL/ src/CoopGraph.Api/GraphiQL/
COPY src/CoopGraph.Api/Explore/ src/CoopGraph.Api/Explore/
# With what publishing needs besides: the compiler to machine code.
RUN dotnet restore src/CoopGraph.Api --locked-mode -p:_IsPublishing=true && dotnet restore src/CoopGraph.Cli --locked-mode

COPY . .
# Without symbols, which nobody reads in an image.
RUN dotnet publish src/CoopGraph.Api --no-restore --configuration Release -p:DebugType=none --output /app \
 # The build goes on without what cannot be fetched; an image without it would be a surprise.
 && test -d /app/Ide/app && test -f /app/GraphiQL/index.html && test -f /app/Explore/pages/index.html && test -d /app/seed && test -d /app/reports && test -f /app/Docs/operating.md
# The command line, for jobs.
RUN dotnet publish src/CoopGraph.Cli --no-restore --configuration Release -p:DebugType=none --output /app/tool \
 && find /app -name '*.pdb' -delete
# The embedded store's folder, for those who run the image without Neo4j; a volume there takes over its owner.
RUN mkdir -p /app/data && test -f /usr/share/zoneinfo/Asia/Shanghai

FROM mcr.microsoft.com/dotnet/aspnet:10.0.15-noble-chiseled AS runtime
WORKDIR /app
COPY --from=build /app .
# Schedules of reports name time zones, of which this image has none.
COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo
COPY --from=build --chown=$APP_UID:$APP_UID /app/data ./data
# No shell and no curl in this image: what runs it asks /health/ready, or has `dotnet CoopGraph.Api.dll ready` ask it inside.
USER $APP_UID
ENV ASPNETCORE_URLS=http://+:8080 DOTNET_EnableDiagnostics=0
EXPOSE 8080
ENTRYPOINT ["dotnet", "CoopGraph.Api.dll"]
