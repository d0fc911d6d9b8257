using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Entente.Node.Api;

/// <summary>The description of what programs ask and say, made from the same types that are sent.</summary>
internal static class ApiDocument
{
    /// <summary>Where it is served.</summary>
    public const string Address = KeyDoor.Root + "/openapi.json";

    /// <summary>Sets how JSON is written, and the description.</summary>
    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => Write(json.SerializerOptions));
        services.AddOpenApi(document =>
        {
            document.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            document.AddDocumentTransformer((description, _, _) =>
            {
                description.Info = new OpenApiInfo { Title = "Entente", Version = "1", Description = "Reading and acting as an officer of one side, with his key. docs/guide/api.md has examples." };
                // Whatever address it was asked at: a program knows its node.
                description.Servers = null;
                description.Components ??= new OpenApiComponents();
                description.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    [KeyDoor.ByKey] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key that an officer makes on his own page." },
                };
                description.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyDoor.ByKey, description)] = [] }];
                return Task.CompletedTask;
            });
            document.AddSchemaTransformer((schema, context, _) =>
            {
                // Arguments differ by kind of act; what they have in common is that they are an object.
                var type = context.JsonTypeInfo.Type;
                if (type == typeof(JsonElement)) (schema.Type, schema.Description) = (JsonSchemaType.Object, "Arguments of the act, as in docs/formats/acts.md.");
                // The framework lets "null" into a list that is shared with places where nothing may be left out.
                if ((Nullable.GetUnderlyingType(type) ?? type).IsEnum) (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. (schema.Enum ?? []).Where(word => word is not null && word.GetValueKind() == JsonValueKind.String)]);
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Says of endpoints which problems they answer with.</summary>
    public static T ProducesProblem<T>(this T endpoints, params ReadOnlySpan<int> statuses)
        where T : IEndpointConventionBuilder
    {
        foreach (var status in statuses) endpoints.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ApiProblem), [ApiProblems.MediaType]));
        return endpoints;
    }

    private static void Write(JsonSerializerOptions json)
    {
        // Closed lists are spelled as in headers; Korean is written as Korean.
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    }
}
